package org.gonghui.member.importing;

/// What a list is of.
public enum ListKind {
  /// Members of an employer (M5, M6).
  MEMBERS,
  /// Unions (M6, M7).
  UNIONS,
  /// Merchants (M8).
  MERCHANTS,
  /// Service stations and the like (M7, M11).
  STATIONS,
  /// Who is to be given tickets of an item (M9).
  TICKET_RECIPIENTS
}
