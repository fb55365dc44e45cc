/// Events of the ticket grab (M9): what is given, to whom, when and how.
@NullMarked
package org.gonghui.member.ticketing;

import org.jspecify.annotations.NullMarked;
