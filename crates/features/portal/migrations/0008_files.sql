-- Through what somebody who is no editor may open a file that nothing public shows: her account, which brought it, or an
-- article or episode in which somebody put it who could open it herself. Whoever names a file that is not hers gains nothing.
CREATE TABLE portal_file (
    space_id UUID NOT NULL,
    file UUID NOT NULL,
    -- An account, an article or an episode.
    through UUID NOT NULL,
    PRIMARY KEY (space_id, file, through)
);
CREATE INDEX portal_file_through ON portal_file (space_id, through, file);

-- What telephones sent is of whoever sent it.
INSERT INTO portal_file (space_id, file, through) SELECT DISTINCT space_id, became, account FROM portal_report;
