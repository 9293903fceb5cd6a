-- Episodes and found answers are worked out from the contacts, and worked out anew after something was taken back.
insert into platform.worked_out (schema_name, table_name, columns) values
    ('interactions', 'episode', '{}'),
    ('interactions', 'interaction', '{episode_id,answered_at,answered_by}');
