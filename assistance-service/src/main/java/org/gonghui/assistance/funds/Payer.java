package org.gonghui.assistance.funds;

import java.util.UUID;

/// Who pays: a fund and its budget of a programme and year.
public record Payer(UUID fundId, UUID budgetId) {}
