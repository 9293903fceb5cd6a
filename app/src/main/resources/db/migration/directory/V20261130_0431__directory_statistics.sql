-- Organisations and people share the table, and where they are differs: a town of few people may be that of many organisations. Without
-- knowing, the planner expects too few rows and looks all of them up where the first fifty, in the order asked for, were enough.
create statistics directory.party_town_by_kind (mcv) on kind, (lower(town)) from directory.party;
create statistics directory.party_country_by_kind (mcv) on kind, (lower(country)) from directory.party;
