/** The languages in which a person can hear who LIV is; the others go by interpreter from the Dutch words. */
export const spokenLanguages = ['nl', 'en', 'fr', 'tr', 'so', 'ar', 'fa', 'ti'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

export interface Explanation {
  /** As we call the language, and as its speakers do. */
  readonly label: string
  readonly own: string
  readonly title: string
  readonly text: readonly string[]
  /** What the page about rights is called. */
  readonly rights: string
  /** That no certified translator checked it; nothing where it is the source. */
  readonly unchecked: string
}

/** Who LIV is, that talking is a choice, and what happens with the words. Neutral: no name, no number, no reason. Ours, to be confirmed by LIV. */
export const explanations: Record<SpokenLanguage, Explanation> = {
  nl: {
    label: 'Nederlands',
    own: 'Nederlands',
    title: 'Wie wij zijn, en wat u mag kiezen',
    text: [
      'Wij zijn LIV, een team van mensen. Wij luisteren, en wij denken mee over zorg en steun. Iemand die met u werkt, vroeg ons om mee te denken.',
      'Praten is een keuze. U mag ja zeggen, nee zeggen, stoppen of later beginnen. Nee zeggen mag altijd en zegt niets over u.',
      'U mag iemand meenemen die u vertrouwt, of een advocaat. Er is een tolk als u dat wilt. Vertrouwt u de tolk niet? Zeg het ons.',
      'Wij schrijven op wat u vertelt. Ons team leest dat. Wat u over uw gezondheid zegt, leest alleen de zorgexpert, tot u zelf ja zegt.',
      'U hoort ons advies voordat het weggaat. Klopt iets niet? Dan schrijven wij dat erbij, in uw woorden. Het advies is niet bedoeld voor uw asielbeslissing.',
      'Is iemand in direct gevaar? Dan moeten wij dat soms aan een ander vertellen. Wij zeggen het u, als dat kan.',
      'U mag vragen wat wij over u bewaren en wie het heeft gelezen. Na een vaste tijd wordt alles vernietigd.',
    ],
    rights: 'Uw rechten',
    unchecked: '',
  },
  en: {
    label: 'Engels',
    own: 'English',
    title: 'Who we are, and what you may choose',
    text: [
      'We are LIV, a team of people. We listen, and we think along about care and support. Someone who works with you asked us to think along.',
      'Talking is a choice. You may say yes, say no, stop, or start later. Saying no is always allowed and says nothing about you.',
      'You may bring someone you trust, or a lawyer. There is an interpreter if you want one. You do not trust the interpreter? Tell us.',
      'We write down what you tell us. Our team reads it. What you say about your health is read only by the care expert, until you yourself say yes.',
      'You hear our advice before it leaves us. Is something wrong? Then we write that with it, in your words. The advice is not meant for your asylum decision.',
      'Is someone in immediate danger? Then we sometimes have to tell someone else. We will tell you, if that is possible.',
      'You may ask what we keep about you and who has read it. After a fixed time everything is destroyed.',
    ],
    rights: 'Your rights',
    unchecked: 'This translation has not been checked by a certified translator.',
  },
  fr: {
    label: 'Frans',
    own: 'Français',
    title: 'Qui nous sommes, et ce que vous pouvez choisir',
    text: [
      'Nous sommes LIV, une équipe de personnes. Nous écoutons et nous réfléchissons avec vous aux soins et au soutien. Une personne qui travaille avec vous nous a demandé de réfléchir avec elle.',
      'Parler est un choix. Vous pouvez dire oui, dire non, arrêter, ou commencer plus tard. Dire non est toujours permis et ne dit rien sur vous.',
      'Vous pouvez venir avec une personne de confiance ou un avocat. Il y a un interprète si vous le souhaitez. Vous n’avez pas confiance en l’interprète ? Dites-le-nous.',
      'Nous notons ce que vous racontez. Notre équipe le lit. Ce que vous dites sur votre santé, seul l’expert en soins le lit, jusqu’à ce que vous disiez oui vous-même.',
      'Vous entendez notre avis avant qu’il parte. Quelque chose n’est pas juste ? Nous l’écrivons avec vos mots. L’avis n’est pas destiné à la décision d’asile.',
      'Quelqu’un est en danger immédiat ? Alors nous devons parfois le dire à une autre personne. Nous vous le disons, si c’est possible.',
      'Vous pouvez demander ce que nous gardons sur vous et qui l’a lu. Après un temps fixé, tout est détruit.',
    ],
    rights: 'Vos droits',
    unchecked: 'Cette traduction n’a pas été vérifiée par un traducteur assermenté.',
  },
  tr: {
    label: 'Turks',
    own: 'Türkçe',
    title: 'Biz kimiz ve siz neyi seçebilirsiniz',
    text: [
      'Biz LIV’iz, insanlardan oluşan bir ekibiz. Dinleriz; bakım ve destek hakkında birlikte düşünürüz. Sizinle çalışan biri bizden birlikte düşünmemizi istedi.',
      'Konuşmak bir seçimdir. Evet diyebilirsiniz, hayır diyebilirsiniz, bırakabilirsiniz veya daha sonra başlayabilirsiniz. Hayır demek her zaman serbesttir ve sizin hakkınızda hiçbir şey söylemez.',
      'Güvendiğiniz birini veya bir avukatı yanınızda getirebilirsiniz. İsterseniz tercüman vardır. Tercümana güvenmiyor musunuz? Bize söyleyin.',
      'Anlattıklarınızı yazarız. Ekibimiz okur. Sağlığınız hakkında söylediklerinizi, siz evet diyene kadar yalnızca bakım uzmanı okur.',
      'Tavsiyemizi gönderilmeden önce duyarsınız. Bir şey yanlış mı? O zaman sizin sözlerinizle ekleriz. Tavsiye iltica kararınız için değildir.',
      'Biri acil tehlikede mi? O zaman bazen bunu başkasına söylememiz gerekir. Mümkünse size söyleriz.',
      'Hakkınızda ne sakladığımızı ve kimin okuduğunu sorabilirsiniz. Belirli bir süre sonra her şey yok edilir.',
    ],
    rights: 'Haklarınız',
    unchecked: 'Bu çeviri yeminli bir tercüman tarafından kontrol edilmemiştir.',
  },
  so: {
    label: 'Somalisch',
    own: 'Soomaali',
    title: 'Cidda aan nahay, iyo waxa aad dooran karto',
    text: [
      'Waxaan nahay LIV, koox dad ah. Waan dhegeysannaa, waxaanan ka fikirnaa daryeelka iyo taageerada. Qof kula shaqeeya ayaa naga codsaday inaan ka fikirno.',
      'Hadalku waa doorasho. Waad oran kartaa haa, waad oran kartaa maya, waad joojin kartaa ama mar dambe ayaad bilaabi kartaa. Maya in la yiraahdo mar walba waa la oggol yahay, waxbana kaama sheegto.',
      'Waad keeni kartaa qof aad ku kalsoon tahay ama qareen. Turjumaan waa jiraa haddaad rabto. Ma ku kalsoonid turjumaanka? Noo sheeg.',
      'Waan qornaa waxa aad sheegto. Kooxdayada ayaa akhrida. Waxa aad caafimaadkaaga ka sheegto waxaa akhriya khabiirka daryeelka oo keliya, ilaa aad adigu haa tiraahdo.',
      'Talada waad maqlaysaa ka hor inta aan la dirin. Wax ma khaldan yihiin? Markaas waxaan ku qornaa erayadaada. Taladu kuma socoto go’aanka magangelyada.',
      'Qof ma ku jiraa khatar degdeg ah? Markaas mararka qaar waa inaan qof kale u sheegno. Waan kuu sheegaynaa, haddii ay suurtagal tahay.',
      'Waad weydiin kartaa waxa aan kaa hayno iyo cidda akhriday. Muddo go’an ka dib wax walba waa la baabi’iyaa.',
    ],
    rights: 'Xuquuqdaada',
    unchecked: 'Turjumaaddan ma hubin turjubaan dhaarsan.',
  },
  ar: {
    label: 'Arabisch',
    own: 'العربية',
    title: 'من نحن، وما الذي يمكنك أن تختاره',
    text: [
      'نحن LIV، فريق من الناس. نستمع إليك ونفكر معك في الرعاية والدعم. شخص يعمل معك طلب منا أن نفكر معه.',
      'الكلام اختيار. يمكنك أن تقول نعم، أو تقول لا، أو تتوقف، أو تبدأ لاحقا. قول لا مسموح دائما ولا يدل على شيء عنك.',
      'يمكنك أن تأتي مع شخص تثق به أو مع محام. هناك مترجم إذا أردت. لا تثق بالمترجم؟ أخبرنا.',
      'نكتب ما تقوله. فريقنا يقرؤه. ما تقوله عن صحتك لا يقرؤه إلا خبير الرعاية، إلى أن تقول أنت نعم.',
      'تسمع نصيحتنا قبل أن ترسل. هل هناك شيء غير صحيح؟ نكتب ذلك بكلماتك. النصيحة ليست لقرار اللجوء.',
      'هل هناك شخص في خطر مباشر؟ عندها علينا أحيانا أن نخبر شخصا آخر. سنقول لك ذلك إذا كان ممكنا.',
      'يمكنك أن تسأل ماذا نحفظ عنك ومن قرأه. بعد مدة محددة يتلف كل شيء.',
    ],
    rights: 'حقوقك',
    unchecked: 'لم يراجع هذه الترجمة مترجم محلف.',
  },
  fa: {
    label: 'Farsi of Dari',
    own: 'فارسی / دری',
    title: 'ما که هستیم و شما چه می‌توانید انتخاب کنید',
    text: [
      'ما LIV هستیم، گروهی از انسان‌ها. ما گوش می‌دهیم و دربارهٔ مراقبت و حمایت با شما فکر می‌کنیم. کسی که با شما کار می‌کند از ما خواست که همراه فکر کنیم.',
      'صحبت کردن یک انتخاب است. می‌توانید بله بگویید، نه بگویید، متوقف کنید یا بعدا شروع کنید. نه گفتن همیشه مجاز است و چیزی دربارهٔ شما نمی‌گوید.',
      'می‌توانید کسی را که به او اعتماد دارید یا یک وکیل همراه بیاورید. اگر بخواهید مترجم هست. به مترجم اعتماد ندارید؟ به ما بگویید.',
      'آنچه می‌گویید را می‌نویسیم. گروه ما آن را می‌خواند. آنچه دربارهٔ سلامت خود می‌گویید فقط کارشناس مراقبت می‌خواند، تا وقتی که خودتان بله بگویید.',
      'توصیهٔ ما را پیش از فرستادن می‌شنوید. چیزی درست نیست؟ آن را با کلمات شما می‌نویسیم. توصیه برای تصمیم پناهندگی شما نیست.',
      'کسی در خطر فوری است؟ آن وقت گاهی باید به شخص دیگری بگوییم. اگر ممکن باشد به شما می‌گوییم.',
      'می‌توانید بپرسید چه چیزی دربارهٔ شما نگه می‌داریم و چه کسی آن را خوانده است. پس از مدتی معین همه چیز نابود می‌شود.',
    ],
    rights: 'حقوق شما',
    unchecked: 'این ترجمه را مترجم رسمی بررسی نکرده است.',
  },
  ti: {
    label: 'Tigrinya',
    own: 'ትግርኛ',
    title: 'መን ምዃንና፣ ንስኻ ድማ እንታይ ክትመርጽ ከም እትኽእል',
    text: [
      'ንሕና LIV ኢና፣ ናይ ሰባት ጉጅለ። ንሰምዕ፣ ብዛዕባ ክንክንን ደገፍን ድማ ምሳኻ ንሓስብ። ምሳኻ ዝሰርሕ ሰብ ምስኡ ክንሓስብ ሓቲቱና።',
      'ምዝራብ ምርጫ እዩ። እወ ክትብል፣ ኣይፋል ክትብል፣ ከተቋርጽ ወይ ድሓር ክትጅምር ትኽእል ኢኻ። ኣይፋል ምባል ኩሉ ግዜ ይፍቀድ፣ ብዛዕባኻ ድማ ዋላ ሓንቲ ኣይገልጽን።',
      'እትኣምኖ ሰብ ወይ ጠበቓ ከተምጽእ ትኽእል ኢኻ። እንተ ደሊኻ ተርጓሚ ኣሎ። ነቲ ተርጓሚ ኣይትኣምኖን ዲኻ፧ ንገረና።',
      'እትብሎ ንጽሕፎ። ጉጅለና የንብቦ። ብዛዕባ ጥዕናኻ እትብሎ ንስኻ እወ ክሳብ እትብል ክኢላ ክንክን ጥራይ የንብቦ።',
      'ምኽርና ቅድሚ ምልኣኹ ትሰምዖ። ጌጋ ኣሎ ዲዩ፧ ብቓላትካ ንጽሕፎ። እቲ ምኽሪ ንውሳነ ዑቕባኻ ኣይኮነን።',
      'ኣብ ቅጽበታዊ ሓደጋ ዘሎ ሰብ ኣሎ ዲዩ፧ ሽዑ ሓድሓደ ግዜ ንኻልእ ሰብ ክንነግር ኣለና። እንተ ተኻኢሉ ንነግረካ።',
      'ብዛዕባኻ እንታይ ከም እንዕቅብን መን ከም ዘንበቦን ክትሓትት ትኽእል ኢኻ። ድሕሪ ዝተወሰነ ግዜ ኩሉ ይጠፍእ።',
    ],
    rights: 'መሰላትካ',
    unchecked: 'ነዚ ትርጉም ብሕጊ ዝተፈቐደሉ ተርጓሚ ኣይመርመሮን።',
  },
}

export const uncheckedInDutch = 'Niet door een beëdigd vertaler gecontroleerd.'
