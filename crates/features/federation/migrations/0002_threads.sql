-- The reply that a reply answers; nothing where it answers the record itself.
ALTER TABLE federation_response ADD COLUMN parent UUID;
-- How much of one installation waits to be read.
CREATE INDEX federation_response_host_waiting ON federation_response (host, kind, shown);
-- Whether anybody of an installation is known.
CREATE INDEX federation_actor_host ON federation_actor (host, id);
