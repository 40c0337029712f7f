-- A test or an evaluation that takes no answers any more. Only then are its counts shown: between two looks at counts that still
-- grew, one could read what the last one answered.
CREATE TABLE training_moment_end (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    -- before, after or evaluation.
    moment TEXT NOT NULL,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, cohort, moment)
);

-- What is handed out: a file of the house or an address, as JSON (model::learning_material::Content).
CREATE TABLE training_material (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    -- The programme, for all its cohorts, or one cohort.
    home UUID NOT NULL,
    file UUID,
    content TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX training_material_by_home ON training_material (space_id, home, id);

-- What a participant said of photos that show her, and when; who never said anything has no row.
CREATE TABLE training_consent (
    space_id UUID NOT NULL,
    participant UUID NOT NULL,
    -- model::learning_photo::Consent.
    photos TEXT NOT NULL,
    -- own or paper.
    way TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (space_id, participant)
);

-- A photo of a cohort: the file itself is kept by `media`.
CREATE TABLE training_photo (
    space_id UUID NOT NULL,
    -- The file.
    id UUID NOT NULL,
    cohort UUID NOT NULL,
    -- Who is meant to see it (model::learning_photo::Circle); who may is what those in it allow.
    circle TEXT NOT NULL,
    -- Who may, reckoned again with each consent.
    shown TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
CREATE INDEX training_photo_by_cohort ON training_photo (space_id, cohort, id);

-- Who can be recognised in a photo.
CREATE TABLE training_photo_person (
    space_id UUID NOT NULL,
    photo UUID NOT NULL,
    participant UUID NOT NULL,
    PRIMARY KEY (space_id, photo, participant)
);
CREATE INDEX training_photo_person_by_participant ON training_photo_person (space_id, participant, photo);
