package org.gonghui.member.access;

/// What a member's file was read for.
public enum ReadingPurpose {
  /// Stood in a list of members.
  MEMBER_LIST,
  /// Found by the id number.
  MEMBER_SEARCH,
  /// The file itself.
  MEMBER_FILE,
  /// What the membership was before.
  MEMBER_HISTORY,
  /// Which login speaks for the member.
  LOGIN_BINDING,
  /// A transfer from one union to another.
  TRANSFER,
  /// A name, phone or id number that the member wants changed.
  PROFILE_CHANGE,
  /// The card was checked at a merchant's.
  CARD_CHECK
}
