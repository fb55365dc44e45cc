package org.gonghui.kit.lease;

import javax.sql.DataSource;
import org.gonghui.kit.ids.Ids;

/// The leases as another copy of the service would take them.
public final class AnotherCopy {

  private AnotherCopy() {}

  public static Leases leases(DataSource database) {
    return new Leases(database, new Ids());
  }
}
