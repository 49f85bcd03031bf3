-- peildatum/trace-index: a figure is looked up by the name that stands in the report, in whichever version it was printed.
create index cijfer_kenmerk on publication.cijfer (kenmerk) where kenmerk is not null;
