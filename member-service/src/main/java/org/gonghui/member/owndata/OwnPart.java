package org.gonghui.member.owndata;

import java.util.List;
import java.util.UUID;

/// What a feature keeps sealed of a person, opened for the person alone. A feature declares one bean of this type.
public interface OwnPart {

  /// The name of the file, without its ending.
  String name();

  /// Records that Jackson writes.
  List<?> of(UUID person);
}
