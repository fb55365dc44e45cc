package org.gonghui.member.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a union takes people in. A union that is CLOSING takes in nobody; its members are on their way out of it.
@Schema(name = "OrganizationState")
public enum OrganizationState {
  OPEN,
  CLOSING,
  CLOSED;

  static OrganizationState of(boolean open, boolean closing) {
    if (open) {
      return OPEN;
    }
    return closing ? CLOSING : CLOSED;
  }
}
