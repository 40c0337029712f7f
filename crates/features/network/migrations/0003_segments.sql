-- Lists of organisations that keep themselves up to date: a filter with a name. `seen` holds who was in it at the last look,
-- their ids one after the other in ascending order.
CREATE TABLE network_segment (
    space_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    seen BYTEA,
    seen_count BIGINT NOT NULL,
    seen_at BIGINT,
    PRIMARY KEY (space_id, id)
);
