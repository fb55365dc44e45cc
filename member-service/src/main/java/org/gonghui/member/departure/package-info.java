/// How memberships end, how members retire, and how either is taken back (M1).
@NullMarked
package org.gonghui.member.departure;

import org.jspecify.annotations.NullMarked;
