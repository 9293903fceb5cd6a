-- What they need in a year keeps the currency in which it was said: that of the company at that time.
alter table relationships.relationship add need_currency char(3) check (need_currency ~ '^[A-Z]{3}$');

create function relationships.need_said() returns trigger
    language plpgsql
as $$
begin
    if new.need_minor is null then
        new.need_currency := null;
    elsif new.need_currency is null then
        new.need_currency := coalesce(
            (select s.value ->> 'currency' from platform.setting s where s.topic = 'company'), 'EUR');
    end if;
    return new;
end
$$;
create trigger need_said before insert or update of need_minor, need_currency on relationships.relationship
    for each row execute function relationships.need_said();

update relationships.relationship set need_minor = need_minor where need_minor is not null;
alter table relationships.relationship add check ((need_minor is null) = (need_currency is null));
