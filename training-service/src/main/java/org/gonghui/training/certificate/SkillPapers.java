package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.hibernate.Session;

/// Papers by issuer and number. The number is sealed; it is found by its blind index.
@ApplicationScoped
class SkillPapers implements SealedColumns {
  private static final String FIELD = "certificateNumber";
  private static final SealedColumn NUMBER = new SealedColumn("skill_paper", "number", "id");

  private final Session session;
  private final Vault vault;
  private final BlindIndex index;
  private final Ids ids;

  SkillPapers(Session session, Vault vault, BlindIndex index, Ids ids) {
    this.session = session;
    this.vault = vault;
    this.index = index;
    this.ids = ids;
  }

  /// The paper of this issuer and number, made when nobody has shown it before; of two who show it at once, both get
  /// the same.
  UUID paperOf(UUID issuer, String written) {
    var blind = index.of(FIELD, CertificateNumber.of(written).text());
    var id = ids.next();
    session
        .createNativeMutationQuery(
            """
            insert into skill_paper (id, issuer, number, number_odd, number_even)
            values (:id, :issuer, :number, :odd, :even) on conflict do nothing
            """)
        .setParameter("id", id)
        .setParameter("issuer", issuer)
        .setParameter("number", vault.seal(written, place(id)))
        .setParameter("odd", blind.odd(), byte[].class)
        .setParameter("even", blind.even(), byte[].class)
        .executeUpdate();
    return find(issuer, blind);
  }

  /// The numbers as they were first written, by paper.
  Map<UUID, String> numbersOf(Collection<UUID> papers) {
    return session
        .createNativeQuery("select id, number from skill_paper where id in (:ids)", Tuple.class)
        .setParameter("ids", Set.copyOf(papers))
        .getResultStream()
        .collect(Collectors.toMap(SkillPapers::idIn, this::numberIn));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(NUMBER);
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(
            NUMBER,
            FIELD,
            "number_odd",
            "number_even",
            written -> CertificateNumber.of(written).text()));
  }

  private UUID find(UUID issuer, Blind blind) {
    return session
        .createNativeQuery(
            """
            select id from skill_paper
            where issuer = :issuer and (number_odd = :odd or number_even = :even)
            """,
            UUID.class)
        .setParameter("issuer", issuer)
        .setParameter("odd", blind.odd(), byte[].class)
        .setParameter("even", blind.even(), byte[].class)
        .getSingleResult();
  }

  private static UUID idIn(Tuple row) {
    return row.get(0, UUID.class);
  }

  private String numberIn(Tuple row) {
    return vault.open(row.get(1, byte[].class), place(idIn(row)));
  }

  private static Place place(UUID paper) {
    return new Place("skill_paper", "number", paper);
  }
}
