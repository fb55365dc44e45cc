package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/// What becomes of invitations when records of one person are merged, in SQL: however many records one person had, the
/// survivor keeps one invitation per campaign, the booked one rather than one that nothing was done with. Only where two
/// records hold appointments that stand does each keep its own, since a hospital counts on both.
@ApplicationScoped
class Succession {
  /// All invitations of all records of one person, in the order in which one is kept. What the survivor did with their own
  /// goes first, since it cannot give way.
  private static final String RANKED =
      """
      with record(member, survivor) as (select * from unnest(:members, :survivors)),
      ranked as (
        select i.id, i.state, r.survivor, first_value(i.id) over person as kept
        from record r join invitation i on i.member_id = r.member
        window person as (partition by i.campaign_id, r.survivor
          order by i.member_id = r.survivor and i.state <> 'INVITED' desc, i.state = 'DONE' desc,
            i.state = 'BOOKED' desc, i.member_id = r.survivor desc, i.id))
      """;

  /// A cancelled or missed appointment stays known as hers.
  private static final String HAND_OVER_PAST_APPOINTMENTS =
      RANKED
          + """
          update appointment a set invitation_id = r.kept, version = a.version + 1
          from ranked r where a.invitation_id = r.id and r.id <> r.kept and r.state = 'INVITED'
          """;

  private static final String DROP_THE_OTHERS =
      RANKED
          + """
          delete from invitation i using ranked r where i.id = r.id and r.id <> r.kept and r.state = 'INVITED'
          """;

  private static final String HAND_OVER =
      RANKED
          + """
          update invitation i set member_id = r.survivor, version = i.version + 1
          from ranked r where i.id = r.kept and r.id = r.kept and i.member_id <> r.survivor
          """;

  private final Session session;

  Succession(Session session) {
    this.session = session;
  }

  /// @param survivors of merged members the one that each is now, over the whole chain of merges
  void follow(Map<UUID, UUID> survivors) {
    var records = new LinkedHashMap<>(survivors);
    survivors.values().forEach(survivor -> records.put(survivor, survivor));
    lock(records.keySet());
    for (var step : new String[] {HAND_OVER_PAST_APPOINTMENTS, DROP_THE_OTHERS, HAND_OVER}) {
      fill(session.createNativeMutationQuery(step), records).executeUpdate();
    }
  }

  /// In the order of their ids, as whoever books does: what is INVITED stays so until all is handed over.
  private void lock(Collection<UUID> members) {
    session
        .createNativeQuery(
            "select id from invitation where member_id = any(:members) order by id for update",
            UUID.class)
        .setParameter("members", members.toArray(UUID[]::new))
        .getResultList();
  }

  private static MutationQuery fill(MutationQuery query, Map<UUID, UUID> records) {
    return query
        .setParameter("members", records.keySet().toArray(UUID[]::new))
        .setParameter("survivors", records.values().toArray(UUID[]::new));
  }
}
