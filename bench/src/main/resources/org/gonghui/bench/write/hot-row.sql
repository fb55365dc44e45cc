-- Everybody's tickets in one row.
UPDATE hot_row SET remaining = remaining - 1 WHERE id = 1 AND remaining > 0;
