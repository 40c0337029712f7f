-- What telephones sent, under the identities that they gave it: what is sent twice is kept once.
CREATE TABLE portal_report (
    space_id UUID NOT NULL,
    account UUID NOT NULL,
    id UUID NOT NULL,
    -- The file or the draft that it became.
    became UUID NOT NULL,
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (space_id, account, id)
);
