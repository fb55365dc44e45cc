-- A bank lists its own messages, finance those of its funds.
create index bank_message_of_partner on bank_message (partner_id, id);
create index bank_message_of_fund on bank_message_fund (fund_id, message_id);
