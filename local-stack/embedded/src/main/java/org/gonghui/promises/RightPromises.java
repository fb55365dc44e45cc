package org.gonghui.promises;

import java.util.List;

/// What holds between a right to money and what is paid for it (assistance-service).
final class RightPromises {
  static final Promise PAID_ONCE =
      new Promise(
          "nobody is paid twice",
          """
          select p.source || ' ' || p.reference || ' was paid ' || count(*) || ' times'
            from payment p join payment_attempt a on a.payment_id = p.id
            where a.debited and not a.returned group by p.source, p.reference having count(*) > 1
          """);

  static final Promise APPROVED_IS_OWED_ONCE =
      new Promise(
          "an approved case has one payment, of its sum, and stands where that stands",
          """
          select 'case ' || c.id || ' is ' || c.state || ', its payments ' ||
              coalesce((select string_agg(p.state || ' ' || p.amount, ', ') from payment p
                where p.source = 'CASE' and p.reference = c.id), 'none')
            from relief_case c where
              (c.state in ('APPROVED', 'IN_PAYMENT', 'SETTLED', 'PAYMENT_FAILED')) <> exists (
                select from payment p where p.source = 'CASE' and p.reference = c.id
                  and p.state not in ('REJECTED', 'ENDED_UNPAID'))
              or exists (
                select from payment p where p.source = 'CASE' and p.reference = c.id
                  and p.state not in ('REJECTED', 'ENDED_UNPAID')
                  and (p.amount <> c.amount or c.state <> case p.state
                    when 'WAITING_FOR_ACCOUNT' then 'APPROVED' when 'RESERVED' then 'APPROVED'
                    when 'BATCHED' then 'IN_PAYMENT' when 'RELEASED' then 'IN_PAYMENT'
                    when 'SETTLED' then 'SETTLED' else 'PAYMENT_FAILED' end))
          """);

  /// Such cases are opened by an event alone.
  static final Promise ENTITLED_CASES_ONLY =
      new Promise(
          "a case that events alone open rests on an entitlement of its own",
          """
          select 'case ' || c.id || ' of ' || c.programme || ' rests on no entitlement' from relief_case c
            where c.programme = 'CONDOLENCE' and not exists (select from entitlement e where e.case_id = c.id)
          """);

  static final Promise ASKED_ONCE =
      new Promise(
          "a payment asked for by another service is one payment",
          """
          select 'request ' || r.request_id || ' has ' || count(p.id) || ' payments'
            from payment_request r left join payment p on p.source = 'REQUEST' and p.reference = r.request_id
            where r.taken group by r.request_id having count(p.id) <> 1
          """);

  static final List<Promise> ALL =
      List.of(PAID_ONCE, APPROVED_IS_OWED_ONCE, ENTITLED_CASES_ONLY, ASKED_ONCE);

  private RightPromises() {}
}
