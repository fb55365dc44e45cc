package org.gonghui.member.identity;

/// The document that an officer has checked in the person's presence.
public enum DocumentSeen {
  RESIDENT_ID_CARD,
  PASSPORT,
  RESIDENCE_PERMIT
}
