-- Which associations learned, as the year and the plan count them: by each application, how many of those whom it sent attended as many
-- hours as the programme asks. Numbers and the association, no person. It stays when names are erased.
CREATE TABLE training_learned (
    space_id UUID NOT NULL,
    application UUID NOT NULL,
    cohort UUID NOT NULL,
    year INTEGER NOT NULL,
    actor UUID NOT NULL,
    region TEXT NOT NULL,
    people INTEGER NOT NULL,
    women INTEGER NOT NULL,
    youth INTEGER NOT NULL,
    is_rural BOOLEAN NOT NULL,
    is_new BOOLEAN NOT NULL,
    PRIMARY KEY (space_id, application)
);
CREATE INDEX training_learned_by_year ON training_learned (space_id, year, application);
CREATE INDEX training_learned_by_cohort ON training_learned (space_id, cohort, application);
CREATE INDEX training_learned_by_actor ON training_learned (space_id, actor, year);

-- Whether the register of a cohort is counted as it stands. It is not where it was kept before there was such a count, and where the
-- programme asks for other hours than it did.
ALTER TABLE training_cohort ADD COLUMN is_counted BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX training_cohort_uncounted ON training_cohort (is_counted, first_day, space_id, id);
CREATE INDEX training_cohort_by_programme ON training_cohort (space_id, programme, id);
