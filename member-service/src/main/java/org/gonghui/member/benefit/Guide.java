package org.gonghui.member.benefit;

import java.util.List;

/// A version of the public guide (M4).
record Guide(Term term, List<Section> sections) implements Dated {

  /// @param code stays the same from version to version
  record Section(String code, Wording title, List<Wording> points) {}
}
