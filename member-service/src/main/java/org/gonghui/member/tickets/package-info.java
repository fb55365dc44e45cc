/// What members see of the ticket grab (M9): the events they may take from, and their own tickets.
@NullMarked
package org.gonghui.member.tickets;

import org.jspecify.annotations.NullMarked;
