package org.gonghui.member.membership;

/// Who somebody is, as staff is shown it.
///
/// @param name the first character
/// @param idNumber the last four characters
/// @param phone the first three and the last four digits
public record MaskedIdentity(String name, String idNumber, String phone) {
  /// Of who is forgotten.
  static final MaskedIdentity NOBODY = new MaskedIdentity("*", "**************0000", "000****0000");
}
