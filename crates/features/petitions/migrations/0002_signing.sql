-- The number in the log of a pending signature that was confirmed: who opens the link again is led to the receipt. What
-- was sealed of it is then gone from here.
ALTER TABLE petition_pending ADD COLUMN leaf BIGINT;
ALTER TABLE petition_pending ADD COLUMN signature UUID;
