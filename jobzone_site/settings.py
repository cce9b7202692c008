"""Settings of the site: one file for every place it runs, told apart by environment variables.

Nothing set gives a working site on this machine. README.md lists every variable.
"""

from datetime import timedelta
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote

from csp.constants import NONE, SELF
from environs import validate

from jobzone_site import promotion  # noqa: F401 - teaches env to read one
from jobzone_site.environment import env, kept_secret

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.path("VAR_DIR", default=BASE_DIR / "var").resolve()
VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="", validate=validate.Length(min=50)) or kept_secret(
    VAR_DIR / "secret_key"
)

# Where the site is reached. HTTPS there switches on all that depends on it.
SITE = env.origin("SITE_URL", default="http://127.0.0.1:8000")
SITE_URL = SITE.geturl()
HTTPS = SITE.scheme == "https"
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="", validate=validate.Email())
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS",
    default=[SITE.hostname, "localhost", "127.0.0.1", "[::1]"],
    validate=validate.Length(min=1),
)

INSTALLED_APPS = [
    "assessments.apps.AuthoringAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "anymail",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "simple_history",
    "assessments.apps.AssessmentsConfig",
]

# No GZipMiddleware: public pages are compressed once and kept so (views/public_pages.py).
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Sessions, CSRF, authentication and messages serve the admin; public pages never touch them.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "jobzone_site.urls"
WSGI_APPLICATION = "jobzone_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

ADMIN_PATH = env.str("ADMIN_PATH", default="admin", validate=validate.Regexp(r"[a-z0-9-]+\Z"))

# A training offer that a sponsor pays for: none unless it is set.
TRAINING_OFFER = env.promotion("TRAINING_OFFER", default="")

# Data

DATABASES = {
    "default": env.database("DATABASE_URL", default=f"sqlite:///{quote(str(VAR_DIR))}/db.sqlite3")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Kept pages are those of one release: by default no process uses what another one rendered.
RELEASE = env.str("RELEASE", default="") or token_hex(8)
CACHES = {"default": env.dj_cache_url("CACHE_URL", default="locmem://") | {"KEY_PREFIX": RELEASE}}

# Mail

vars().update(env.email("EMAIL_URL", default=f"file:///{VAR_DIR}/mail"))
# Mail that stays on this machine can be read at /mail/.
MAIL_VIEWER = env.str("EMAIL_URL", default="") == ""
DEFAULT_FROM_EMAIL = env.str("EMAIL_FROM", default=f"JobZone <alerts@{SITE.hostname}>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Whom this site may write to: addresses, and domains with an @ before; nothing means everybody.
EMAIL_ALLOWED = [entry.lower() for entry in env.list("EMAIL_ALLOWED", default=[])]
# What the mail provider proves itself by when it tells of bounces and complaints: a name and a
# password, or the key that Mailgun signs with.
EMAIL_WEBHOOK_SECRET = env.str("EMAIL_WEBHOOK_SECRET", default="")
_proof = "WEBHOOK_SECRET" if ":" in EMAIL_WEBHOOK_SECRET else "MAILGUN_WEBHOOK_SIGNING_KEY"
ANYMAIL |= {_proof: EMAIL_WEBHOOK_SECRET}  # noqa: F821 - of EMAIL_URL
# Seconds after which a mail is another worker's; longer than a talk with the mail server may take.
ALERT_LEASE_SECONDS = env.int("ALERT_LEASE_SECONDS", default=45, validate=validate.Range(min=1))
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")

# Language and time. Dates are those of UTC everywhere: a version published near midnight carries
# the same date on every machine and in every season.

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

# Static files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "jobzone_site.static_files.JoinedStaticFilesStorage"
    },
}

# Security

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "upgrade-insecure-requests": HTTPS,
    }
}
DENIED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = dict.fromkeys(DENIED_FEATURES, ())
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# HSTS preloading is a promise about a whole domain, which its owner gives; not a default.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# A whole assessment is one form: some 800 fields at 10 tasks, 25 claims and 40 sources.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Signing in: five wrong passwords for one name from one address close it for a while.

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
OTP_TOTP_ISSUER = "JobZone"
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds: a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Logging: everything to stderr, where whatever runs the site collects it.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.log_level("LOG_LEVEL", default="INFO")},
    "loggers": {"django": {"handlers": [], "level": "NOTSET", "propagate": True}},
}
