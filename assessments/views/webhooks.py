"""What mail providers report: believed when it carries the proof that the site was given."""

from anymail.webhooks.brevo import BrevoTrackingWebhookView
from anymail.webhooks.mailgun import MailgunTrackingWebhookView
from anymail.webhooks.postmark import PostmarkTrackingWebhookView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

# By provider: how its reports are read, and by what of ANYMAIL they are proven. django-anymail
# would take reports without a proof where none is set.
PROVIDERS = {
    "brevo": (BrevoTrackingWebhookView, "WEBHOOK_SECRET"),
    "mailgun": (MailgunTrackingWebhookView, "MAILGUN_WEBHOOK_SIGNING_KEY"),
    "postmark": (PostmarkTrackingWebhookView, "WEBHOOK_SECRET"),
}


@csrf_exempt
def tracking(request: HttpRequest, provider: str) -> HttpResponse:
    view, proof = PROVIDERS.get(provider, (None, ""))
    if not settings.ANYMAIL.get(proof):
        raise Http404
    return view.as_view()(request)
