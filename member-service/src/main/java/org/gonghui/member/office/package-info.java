/// Officers of unions and their terms of office (M6). An office gives no rights in this system: those come from the login.
@NullMarked
package org.gonghui.member.office;

import org.jspecify.annotations.NullMarked;
