-- Pictures of which nobody said what they show: few, so that those that are public are found at once.
CREATE INDEX media_file_untold ON media_file (space_id, id) WHERE kind = 'picture' AND alt = '{}';
