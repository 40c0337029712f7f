-- Somebody who has a place: a row each from the confirmation on. Her name is sealed (model::session_people::Person).
CREATE TABLE training_participant (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    cohort UUID NOT NULL,
    call UUID NOT NULL,
    application UUID NOT NULL,
    -- Which of those whom the application sends.
    line INTEGER NOT NULL,
    -- Her number in the cohort: the order of lists and sheets.
    number INTEGER NOT NULL,
    -- The association.
    actor UUID NOT NULL,
    -- When her place was given up; what she attended before stays.
    left_at BIGINT,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id),
    UNIQUE (space_id, application, line)
);
CREATE INDEX training_participant_by_number ON training_participant (space_id, cohort, number, id);
CREATE INDEX training_participant_by_actor ON training_participant (space_id, actor, id);
CREATE INDEX training_participant_by_call ON training_participant (space_id, call, id);

-- A session of a cohort, as JSON (model::session::Content).
CREATE TABLE training_session (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    cohort UUID NOT NULL,
    -- planned, invited or cancelled.
    state TEXT NOT NULL,
    first_day TEXT NOT NULL,
    content TEXT NOT NULL,
    -- How often it changed in a way that calendars must know (RFC 5545, 3.8.7.4).
    sequence INTEGER NOT NULL,
    -- Why it was called off, as JSON by language.
    reason TEXT NOT NULL,
    invited_at BIGINT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, id)
);
-- An address /sessions/{id}.ics names no space.
CREATE UNIQUE INDEX training_session_by_id ON training_session (id);
CREATE INDEX training_session_by_cohort ON training_session (space_id, cohort, first_day, id);
CREATE INDEX training_session_by_day ON training_session (space_id, first_day, id);

-- Letters that all who have a place are to have: written application by application from `after`, so that a server that dies
-- goes on where it was.
CREATE TABLE training_session_notice (
    space_id UUID NOT NULL,
    session UUID NOT NULL,
    -- invited-0, changed-2, cancelled-3: each once.
    kind TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- Its last letter was written to the application of this participant's number.
    after INTEGER NOT NULL,
    is_done BOOLEAN NOT NULL,
    PRIMARY KEY (space_id, session, kind)
);
CREATE INDEX training_session_notice_open ON training_session_notice (is_done, made_at);

-- Who was there, half-day by half-day.
CREATE TABLE training_presence (
    space_id UUID NOT NULL,
    session UUID NOT NULL,
    -- model::session::Slot: 2026-05-03-am.
    slot TEXT NOT NULL,
    participant UUID NOT NULL,
    -- What the half-day counts.
    minutes INTEGER NOT NULL,
    -- scan, list or sheet.
    way TEXT NOT NULL,
    -- When, by the server's clock as far as it is known.
    at BIGINT NOT NULL,
    PRIMARY KEY (space_id, session, slot, participant)
);
CREATE INDEX training_presence_by_participant ON training_presence (space_id, participant, session, slot);

-- What phones noted, each once however often it is sent, and what became of it.
CREATE TABLE training_scan (
    space_id UUID NOT NULL,
    session UUID NOT NULL,
    -- Drawn by the phone.
    id UUID NOT NULL,
    slot TEXT NOT NULL,
    -- Null where the code is nobody's.
    participant UUID,
    -- model::attendance::Outcome.
    outcome TEXT NOT NULL,
    -- When, by the phone's clock; and when it came here.
    said_at BIGINT NOT NULL,
    came_at BIGINT NOT NULL,
    -- By how many seconds the phone's clock was behind.
    skew INTEGER NOT NULL,
    PRIMARY KEY (space_id, session, id)
);
CREATE INDEX training_scan_by_time ON training_scan (space_id, session, came_at, id);

-- The questions of a cohort's test, the same before and after, as JSON (model::session_quiz::Quiz).
CREATE TABLE training_quiz (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, cohort)
);

-- Who has answered what: nothing leads from here to an answer.
CREATE TABLE training_ballot (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    -- before, after or evaluation.
    moment TEXT NOT NULL,
    participant UUID NOT NULL,
    PRIMARY KEY (space_id, cohort, moment, participant)
);

-- Answers: counted by question and choice, so that there is no sheet of one person.
CREATE TABLE training_answer (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    moment TEXT NOT NULL,
    question TEXT NOT NULL,
    choice INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (space_id, cohort, moment, question, choice)
);

-- What was written in evaluations, sealed, under ids of pure chance: their order tells nothing.
CREATE TABLE training_remark (
    space_id UUID NOT NULL,
    cohort UUID NOT NULL,
    id UUID NOT NULL,
    words BYTEA NOT NULL,
    PRIMARY KEY (space_id, cohort, id)
);

-- Who can teach. Name and how she is reached are sealed (model::session_trainer::Card).
CREATE TABLE training_trainer (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    is_retired BOOLEAN NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (space_id, id)
);

-- Who taught what when: written anew with each session, so that the history is that of the sessions.
CREATE TABLE training_taught (
    space_id UUID NOT NULL,
    trainer UUID NOT NULL,
    day TEXT NOT NULL,
    session UUID NOT NULL,
    slot TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    PRIMARY KEY (space_id, trainer, day, session, slot)
);
CREATE INDEX training_taught_by_session ON training_taught (space_id, session, trainer, slot);
-- A code that is shown names no space.
CREATE UNIQUE INDEX training_participant_by_id ON training_participant (id);
