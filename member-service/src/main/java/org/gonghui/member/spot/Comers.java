package org.gonghui.member.spot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Who came by the codes of events, counted from their applications, and by lists that name them.
@ApplicationScoped
class Comers {
  private static final String COUNT =
      """
      select e.id as event,
        count(*) filter (where a.state = 'JOINED')
          + (select count(*) from membership m where m.event = cast(e.id as text) and m.import_id is not null) as joined,
        count(*) filter (where a.state = 'VERIFYING') as waiting, count(*) filter (where a.state = 'REFUSED') as refused
      from joining_event e left join membership_application a on a.joining_event_id = e.id
      where e.id in (:events)
      group by e.id
      """;

  private static final String LINES =
      """
      select date_trunc('hour', decided_at, 'Asia/Shanghai') as hour, employment_form as form, count(*) as joined
      from membership_application where joining_event_id = :event and state = 'JOINED'
      group by 1, 2
      union all
      select cast(joined_on as timestamp) at time zone 'Asia/Shanghai', employment_form, count(*)
      from membership where event = cast(:event as text) and import_id is not null
      group by 1, 2
      order by 1, 2
      """;

  private final Session session;

  Comers(Session session) {
    this.session = session;
  }

  /// By event; of those that somebody came to.
  Map<UUID, Came> of(Collection<UUID> events) {
    return events.isEmpty()
        ? Map.of()
        : session
            .createNativeQuery(COUNT, Tuple.class)
            .setParameter("events", events)
            .getResultStream()
            .collect(Collectors.toMap(row -> row.get("event", UUID.class), Comers::came));
  }

  List<JoinedLine> lines(UUID event) {
    return session
        .createNativeQuery(LINES, Tuple.class)
        .setParameter("event", event)
        .getResultStream()
        .map(row ->
            new JoinedLine(
                row.get("hour", Instant.class),
                row.get("form", String.class),
                row.get("joined", Long.class)))
        .toList();
  }

  private static Came came(Tuple row) {
    return new Came(
        row.get("joined", Long.class),
        row.get("waiting", Long.class),
        row.get("refused", Long.class));
  }
}
