package org.gonghui.screening.campaign;

/// DRAFT → OPEN → CLOSED; invited and booked while OPEN.
public enum CampaignState {
  DRAFT,
  OPEN,
  CLOSED
}
