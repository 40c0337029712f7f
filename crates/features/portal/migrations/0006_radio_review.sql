-- Reporters prepare episodes, editors read and publish them, at once or at an hour to come: as articles.
ALTER TABLE portal_episode ADD COLUMN author UUID;
ALTER TABLE portal_episode ADD COLUMN due_at BIGINT;
CREATE INDEX portal_episode_by_author ON portal_episode (space_id, author, changed_at, id);

-- What happened to an episode: each step (model::article::Step) with who and when.
CREATE TABLE portal_episode_step (
    space_id UUID NOT NULL,
    episode UUID NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, episode, number)
);

-- Episodes that publish themselves, common to all spaces so that the program finds them in one look.
CREATE TABLE portal_episode_due (
    episode UUID NOT NULL PRIMARY KEY,
    space UUID NOT NULL,
    due_at BIGINT NOT NULL,
    -- Where the installation stood when it was scheduled: a programme's name in directories is made from it.
    origin TEXT NOT NULL
);
CREATE INDEX portal_episode_due_by_time ON portal_episode_due (due_at, episode);

-- How often an episode was listened to on a day. Nothing of who listened is kept.
CREATE TABLE portal_listening (
    space_id UUID NOT NULL,
    episode UUID NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (space_id, episode, day)
);
CREATE INDEX portal_listening_by_day ON portal_listening (space_id, day, episode);
