package org.gonghui.screening.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What the rows of a report are called, and which of them stand below a city.
@ApplicationScoped
class RowNames {
  private static final String HOSPITALS =
      "select id, name, true from hospital where id = any(:ids)";

  /// A city's code ends in two zeros, a province's in four; an enterprise's union stands below whatever its code is.
  private static final String ORGANIZATIONS =
      """
      select id, name, not (type in ('FEDERATION', 'INDUSTRY_FEDERATION') and division_code ~ '^[0-9]{4}00$')
      from roster_organization where id = any(:ids) and not erased
      """;

  private final Session session;

  RowNames(Session session) {
    this.session = session;
  }

  record RowName(String name, boolean isBelowCity) {}

  record Named(Map<UUID, RowName> known) {

    @Nullable String name(UUID group) {
      var row = known.get(group);
      return row == null ? null : row.name();
    }

    /// Who is not known counts as below the city.
    boolean isBelowCity(UUID group) {
      var row = known.get(group);
      return row == null || row.isBelowCity();
    }
  }

  Named of(By by, Collection<UUID> ids) {
    return switch (by) {
      case HOSPITAL -> read(HOSPITALS, ids);
      case ORGANIZATION -> read(ORGANIZATIONS, ids);
    };
  }

  private Named read(String sql, Collection<UUID> ids) {
    return new Named(
        session
            .createNativeQuery(sql, Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (UUID) row[0], row -> new RowName((String) row[1], (Boolean) row[2]))));
  }
}
