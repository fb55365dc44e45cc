-- What member-service sends when a partner is added with a key: the same statements and round trips, over rows of the same size.
\set key random(1, 4611686018427387903)
begin;
\startpipeline
set local lock_timeout = '5s';
insert into idempotency_key (id, fingerprint, rights, created_at)
  values (md5(:key::text)::uuid, decode(repeat('a7', 37), 'hex'), '', now()) on conflict do nothing;
set local lock_timeout = '10s';
\endpipeline
select person_id, bound_at, issuer, replaced_at, subject, version from login_binding
  where issuer = 'http://127.0.0.1/port/27/gonghui' and subject = 'admin' fetch first 1 rows only;
insert into partner (added_at, kind, name, organization_id, state, version, id)
  values (now(), 'MERCHANT', '合作商户一号店', null, 'ACTIVE', 0, uuidv7());
insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, traceparent, headers)
  values (uuidv7(), 'gonghui.partner', uuidv7()::text, 'org.gonghui.member.PartnerChanged.v1',
    '{"partnerId":"01a21d40-ea73-770c-8a77-e383c542ca7e","kind":"MERCHANT","organizationId": null,"name":"合作商户一号店","state":"ACTIVE"}',
    0 + (select coalesce(max(incarnation), 0) << 36 from restoration), now(), '00-28dd797887495ab1913a83e2e2643363-717ccd191251ef5e-01', null);
insert into audit_entry
    (id, recorded_at, action, subject, purpose, actor_issuer, actor_subject, actor_person, trace_id, mac)
  values (uuidv7(), now(), 'PARTNER_ADDED', uuidv7(), null, 'http://127.0.0.1/port/27/gonghui', 'admin',
    '66cbe4f7-c0e8-31fd-bf6f-f30203d29109', '28dd797887495ab1913a83e2e2643363', decode(repeat('b8', 37), 'hex'));
update idempotency_key set rights = decode(repeat('c9', 37), 'hex'), answer = decode(repeat('d1', 365), 'hex'), created_at = now()
  where id = md5(:key::text)::uuid;
commit;
