-- What is sent when members change: rows as the service writes them, of as many people as rows.
insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent, headers)
select uuidv7(), topic, uuidv4()::text, 'org.gonghui.member.MemberChanged.v1',
  '{"memberId":"01a21d40-ea73-770c-8a77-e383c542ca7e","organizationId":"01a21d40-ea73-770c-8a77-e383c542ca7e",'
    '"sex":"FEMALE","birthYear":1985,"birthMonth":6,"employmentForm":"COURIER","state":"ACTIVE","levels":[],"sealedName":"'
    || repeat('s', 200) || '"}',
  0, clock_timestamp(), '00-28dd797887495ab1913a83e2e2643363-717ccd191251ef5e-01', null
from (select ?::text topic) wanted, generate_series(1, ?);
