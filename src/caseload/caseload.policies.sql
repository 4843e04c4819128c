-- No tables of its own: caseload only reads what the rooms below let it see.
set local role liv_gate;
revoke execute on function gate.my_cases(), gate.untaken_cases(), gate.all_cases(text, text, uuid, date, date, text, text), gate.numbers_of(uuid[]), gate.my_case_mates(), gate.lapsed_checks() from public;
grant execute on function gate.my_cases(), gate.untaken_cases(), gate.all_cases(text, text, uuid, date, date, text, text), gate.numbers_of(uuid[]), gate.my_case_mates(), gate.lapsed_checks() to liv_app;
reset role;
