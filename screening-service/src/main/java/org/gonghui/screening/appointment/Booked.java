package org.gonghui.screening.appointment;

import org.gonghui.screening.campaign.ScreeningSession;

/// An appointment with its session.
record Booked(Appointment appointment, ScreeningSession session) {}
