-- What was wrong in a published episode and what is right, as listeners are told, with its date. Without words: its recording
-- was replaced.
CREATE TABLE portal_episode_correction (
    space_id UUID NOT NULL,
    episode UUID NOT NULL,
    number INTEGER NOT NULL,
    words TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, episode, number)
);
