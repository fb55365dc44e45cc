/// The sale (M9): what is left of each item, who may draw from it, and the tickets.
@NullMarked
package org.gonghui.member.sale;

import org.jspecify.annotations.NullMarked;
