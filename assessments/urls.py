"""The public addresses of the site."""

urlpatterns = []
