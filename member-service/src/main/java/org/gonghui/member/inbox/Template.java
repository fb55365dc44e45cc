package org.gonghui.member.inbox;

/// What this service itself tells members. Notices of other services bring codes of their own.
public enum Template {
  /// Joined alone; with `memberNumber`.
  WELCOME,
  /// Joined by an employer's list.
  WELCOME_BY_LIST,
  /// Another login speaks for the person from now on.
  LOGIN_REPLACED
}
