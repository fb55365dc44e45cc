package org.gonghui.screening.campaign;

import java.time.LocalDate;
import java.util.UUID;

/// What a list of sessions is ordered by.
record SessionKey(LocalDate date, UUID id) {}
