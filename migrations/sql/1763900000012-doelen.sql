-- peildatum/doelen: a goal says beside its target which figure it is about, and what that figure was a year before.
alter table publication.cijfer add column over text;
alter table publication.cijfer add column vorige numeric;
