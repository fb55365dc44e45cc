/// Skill certificates (职业资格证书): shown by a member, verified or refused by the agency that issued them.
@NullMarked
package org.gonghui.training.certificate;

import org.jspecify.annotations.NullMarked;
