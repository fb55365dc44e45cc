package org.gonghui.kit.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;

/// Statements by hand, where rows are entities. They name their columns, as Hibernate's own do: of `select x.*` the columns are others once a
/// migration has added one, and PostgreSQL refuses such a statement where it has planned it before.
public final class EntityRows {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\.\\*}");

  private EntityRows() {}

  /// Hibernate's own placeholder of this kind is not known to its count of a list.
  ///
  /// @param sql in which `{x.*}` stands for the columns of the entity, whose table has the alias x
  public static <T> NativeQuery<T> query(Session session, String sql, Class<T> entity) {
    var named = PLACE.matcher(sql).replaceFirst(place -> columns(session, entity, place.group(1)));
    return session.createNativeQuery(named, entity);
  }

  /// The row of an id, where one of these nodes stands above it.
  ///
  /// @param sql as of [#query], of one row: with `:id`, and `:tops` for the nodes
  public static <T> Optional<T> inScope(
      Session session, String sql, Class<T> entity, UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : query(session, sql, entity)
            .setParameter("id", id)
            .setParameter("tops", tops)
            .getResultStream()
            .findFirst();
  }

  private static String columns(Session session, Class<?> entity, String alias) {
    var mapping =
        session
            .getSessionFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getMappingMetamodel()
            .getEntityDescriptor(entity);
    var columns = new ArrayList<String>();
    mapping
        .getIdentifierMapping()
        .forEachSelectable((_, id) -> columns.add(alias + "." + id.getSelectionExpression()));
    mapping.forEachSelectable(
        (_, column) -> columns.add(alias + "." + column.getSelectionExpression()));
    return String.join(", ", columns);
  }
}
