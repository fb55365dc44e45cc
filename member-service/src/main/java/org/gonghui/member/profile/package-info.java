/// What members say of themselves, at once or once it was checked (M1).
@NullMarked
package org.gonghui.member.profile;

import org.jspecify.annotations.NullMarked;
