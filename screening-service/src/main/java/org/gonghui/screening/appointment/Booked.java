package org.gonghui.screening.appointment;

import org.gonghui.screening.campaign.Session;

/// An appointment with its session.
record Booked(Appointment appointment, Session session) {}
